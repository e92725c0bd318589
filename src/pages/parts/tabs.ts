/** Opens an address, or one of our own pages by its path, in a new tab; a popup closes behind it. */
export async function openTab(address: string): Promise<void> {
  // The popup shows what it knows before it loads what opens tabs.
  const { browser } = await import('../../browser.ts')
  await browser.tabs.create({
    url: address.startsWith('/') ? browser.runtime.getURL(address) : address,
  })
  closePopup()
}

/**
 * Leads this tab elsewhere, as if the person had typed the address: a site that they are logged in to knows
 * them, which it would not when one of our pages led there by itself.
 */
export async function goTo(address: string): Promise<void> {
  const { browser } = await import('../../browser.ts')
  await browser.tabs.update({ url: address })
}

/** Closes the popup; a page in a tab stays. */
export function closePopup(): void {
  if (document.documentElement.classList.contains('popup')) window.close()
}
