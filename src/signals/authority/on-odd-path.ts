import { graded } from '../signal.ts'

/** Folders in which no site keeps pages for people, but where dropped kits lie. */
const ODD =
  /\/(?:(?:wp-(?:includes|content|admin)|\.well-known|cgi-bin|node_modules|vendor)[/_]|components\/com_|modules\/mod_)/i

/** The page lies where only a break-in puts pages: "garage.example/wp-includes/js/ft/". */
export const signal = graded(['odd'], {
  address({ url }) {
    const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
    const [seen] = ODD.exec(path) ?? []
    return seen ? [{ grade: 'odd', values: { seen } }] : []
  },
})
