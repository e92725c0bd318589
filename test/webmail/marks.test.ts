import { describe, expect, test } from 'vitest'
import { isKnownWebmail } from '../../src/webmail/marks.ts'

const known = (address: string) => {
  const { hostname, pathname, search } = new URL(address)
  return isKnownWebmail(hostname, pathname + search)
}

describe('a mailbox beyond doubt', () => {
  test.each([
    'https://mail.google.com/mail/u/0/',
    'https://outlook.live.com/mail/0/inbox/id/AQ',
    'https://outlook.live.com/owa/?path=/mail',
    'https://outlook.live.com/owa/',
    'https://outlook.live.com/owa',
    'https://outlook.office.com/mail/',
    'https://outlook.office365.com/mail/inbox',
    'https://outlook.cloud.microsoft/mail/deeplink/read/AQ',
    'https://www.icloud.com/mail/',
    'https://www.icloud.com/fr-fr/mail/',
    'https://messagerie.orange.fr/appsuite/',
    'https://mail.proton.me/u/0/inbox',
  ])('is %s', (address) => expect(known(address)).toBe(true))

  test.each([
    'https://outlook.office.com/bookwithme/user/0123@fiction.example/meetingtype/x',
    'https://outlook.office.com/book/FranceTravail@fiction.example/',
    'https://outlook.office365.com/owa/calendar/FranceTravail@fiction.example/bookings/',
    'https://outlook.office365.com/book/FranceTravail@fiction.example/?ismsaljsauthenabled=true',
    'https://outlook.live.com/owa/calendar/0000-1111/aaaa/calendar.html',
    'https://outlook.office.com/Calendar/x',
    'https://outlook.live.com/host/0123/form',
    'https://www.icloud.com/pages/0aBcDe#France_Travail',
    'https://www.icloud.com/fr/keynote/0aBcDe',
    'https://www.icloud.com/',
    // Anyone's own server, whatever it calls itself.
    'https://fiction.example/owa/auth/logon.aspx',
    'https://mail.google.com.fiction.example/mail/u/0/',
  ])('is not %s', (address) => expect(known(address)).toBe(false))
})
