import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { HandOver } from '../../evidence/page.ts'
import { contactOf } from './contact.ts'
import type { Ground } from './ground.ts'
import { HostCounter } from './hosts.ts'

const MOST_CONTACTS = 20

/** Where links lead: hosts, the page's own site, messengers and telephones. */
export class PageLinks {
  private readonly hosts = new HostCounter()
  private readonly contacts = new Map<string, HandOver>()
  private own = 0
  private count = 0
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  read(element: Element): void {
    const { dom, addresses, unread } = this.ground
    const address = dom.attribute(element, 'href', 2000)
    if (this.count++ > PAGE_LIMITS.links) {
      unread.add('links')
      return
    }
    const contact = contactOf(address)
    if (contact && this.contacts.size < MOST_CONTACTS)
      this.contacts.set(`${contact.by}:${contact.to}`, contact)
    const host = addresses.host(address)
    if (host) this.hosts.add(host)
    else if (!contact) this.own++
  }

  found() {
    const { hosts, own, contacts } = this
    return { linkHosts: hosts.top(), ownLinks: own, contacts: [...contacts.values()] }
  }
}
