/**
 * Keeps the site usable without a network, and never mixes two releases. A new release that is
 * already there when a page opens is taken up at once; one that arrives later waits for the next
 * visit or reload. All open pages change over together: what they show is in their addresses.
 */
export async function followReleases(worker: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  let hadWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) location.reload()
    hadWorker = true
  })
  // The first visit needs its evidence before it needs everything for a visit without network.
  if (!hadWorker) await new Promise((later) => setTimeout(later, 4000))
  const registration = await serviceWorker.register(worker).catch(() => null)
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })
}
