/**
 * Words that say nothing of who a page is: "Espace personnel France Travail - Connexion" names
 * France Travail and nobody else, "Grève à France Travail" tells about it. Folded, one by one.
 */
const GENERIC: ReadonlySet<string> = new Set(
  `
  le la les l de du des d un une et ou a au aux en sur pour par vers dans chez avec sans
  votre vos mon ma mes notre nos ce cet cette se s vous je me j n y ex anciennement devient devenu devenue ici
  gouvernement republique francaise ministere interieur liberte egalite fraternite
  virtuel virtuelle assistant
  espace personnel personnelle candidat candidats demandeur demandeurs emploi usager usagers beneficiaire beneficiaires
  particulier particuliers professionnel professionnels entreprise entreprises employeur employeurs recruteur recruteurs
  pro agent agents client clients adherent adherents membre membres allocataire allocataires assure assures jeune jeunes
  connexion connectez connecter connecte identifier identifiez identification authentification authentifier authentifiez
  portail accueil bienvenue site internet web officiel officielle service services ligne compte comptes acces accedez acceder
  entrer ouvrir creer creation page pages formulaire verification verifier verifiez confirmer confirmation confirmez
  mise jour mettre mettez actualisation actualiser actualisez inscription inscrire inscrivez inscrit
  securise securisee securises securite secure protection paiement payer paiements remboursement rembourser regularisation
  regulariser dossier dossiers demande suivi suivre mot passe oublie identifiant identifiants code codes numero
  logo logos logotype image img picture svg png jpg gif webp icon icone icons favicon header footer brand home retour menu
  fr com net org gouv www https http html php index
  etape etapes suivant suivante information informations coordonnees bancaire bancaires banque rib iban carte
  prime primes aide aides allocation allocations indemnisation versement droit droits trop percu
  avis convocation identite alerte alertes notification notifications message messages urgent urgence suspension delai dernier derniere rappel
  regulariser reactivation reactiver activation activer active limite limites solde virement virements salaire attestation
  nouveau nouvelle nouveaux valider validation validez continuer terminer envoi envoyer
  exceptionnel exceptionnelle exceptionnels exceptionnelles complementaire supplementaire immediat immediate
  recevoir recevez percevoir percevez beneficier beneficiez profitez obtenir obtenez reclamer reclamez verser versee
  gerer gerez consulter consultez retrouver retrouvez effectuer effectuez telecharger completer completez remplir remplissez
  amende amendes majoree majorees contravention contraventions reglement regler reglez impaye impayee rentree noel cheque bonus inflation carburant solidaire solidarite simulateur simulation eligibilite eligible montant euro euros eur mensuel mensuelle
  tous droits reserves reserve copyright mentions legales
  login log in sign signin up to account accounts my your the of and official welcome secured password user username
  authentication verify verification access portal update form space personal online service
  id new join community inc sas web app mobile help support team settings
  wrapper container nav main mobile desktop small large dark light white color couleur blanc noir default link content
  `
    .trim()
    .split(/\s+/),
)

/**
 * What a page is for, never by itself whose it is: "Enquête" on enquete-satisfaction.example names
 * nobody. Beside a body's name these words tell of somebody else ("Recrutement : devenir conseiller").
 */
const PURPOSE: ReadonlySet<string> = new Set(
  `
  offre offres deposer deposez enquete enquetes satisfaction garantie garanties formation formations remuneree remunere
  mobilite transport logement reception fonds assistant assistante virtuel virtuelle indu indus contrat contrats
  candidature candidatures entretien convoque rendez rdv document documents facture factures justificatif justificatifs
  fin annee session expiree docs permis attente messagerie chat discussion conseiller conseillere chomage retraite famille handicap energie naissance
  plateforme application appli telechargez telecharger telechargement partage reclamation reclamations bon bons achat cadeau
  dette dettes livraison restitution equipement materiel depot piece pieces commande situation incident incidents retard echeance
  `
    .trim()
    .split(/\s+/),
)

/** Whether a word can be part of a proper name. */
export const isProper = (word: string) => !isGeneric(word) && !PURPOSE.has(word)

/** Whether a word says nothing of who speaks; single letters, numbers, years and versions ("V3") among them. */
export const isGeneric = (word: string) =>
  word.length < 2 || GENERIC.has(word) || /^v?\d+$/.test(word)
