import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import { type Ground, push } from './ground.ts'
import type { PagePictures } from './pictures.ts'

const MOST = { icons: 8, colours: 60 }

/** What the page loads beside its pictures: scripts, style sheets, icons; and the colours it writes. */
export class Files {
  private readonly icons: PageEvidence['icons'][number][] = []
  private readonly assets = new Map<string, PageEvidence['assets'][number]>()
  private readonly colours = new Set<string>()
  private styleBudget: number = PAGE_LIMITS.styles
  private readonly ground: Ground
  private readonly pictures: PagePictures

  constructor(ground: Ground, pictures: PagePictures) {
    this.ground = ground
    this.pictures = pictures
  }

  read(address: string): void {
    if (!address || this.assets.size >= PAGE_LIMITS.files) return
    const asset = this.ground.addresses.asset(address)
    if (asset.file || asset.host) this.assets.set(`${asset.host}/${asset.file}`, asset)
  }

  readIcon(address: string): void {
    push(this.icons, this.ground.addresses.asset(address), MOST.icons)
  }

  /** Style sheets and `style` attributes. */
  readStyle(css: string): void {
    if (this.styleBudget <= 0) return
    this.styleBudget -= css.length
    // A logo painted by a style sheet: `.top { background: url(img/logo-ft.svg) }`.
    for (const [, address = ''] of css.matchAll(/url\(\s*['"]?([^'")\s]{1,300})/gi)) {
      if (address.startsWith('data:')) continue
      this.read(address)
      this.pictures.readPainted(address)
    }
    for (const [colour] of css.matchAll(/#[0-9a-f]{6}\b/gi))
      if (this.colours.size < MOST.colours) this.colours.add(colour.toLowerCase())
  }

  found() {
    const { icons, assets, colours } = this
    return { icons, assets: [...assets.values()], colours: [...colours] }
  }
}
