/** How wide a part of the page has to be for nothing in it to be scrolled sideways. */
export function roomNeeded(root: HTMLElement): number {
  const beyond = [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => scrolls(element))
    .map((element) => element.scrollWidth - element.clientWidth)
  return root.clientWidth + Math.max(0, root.scrollWidth - root.clientWidth, ...beyond)
}

const scrolls = (element: HTMLElement) =>
  element.scrollWidth > element.clientWidth + 1 &&
  /auto|scroll/.test(getComputedStyle(element).overflowX) &&
  !element.closest('.tabs')
