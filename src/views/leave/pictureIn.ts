/** The part of a page that leaves as a figure: what is marked as such, else all of it. */
export const pictureIn = (page: Document): HTMLElement | null =>
  page.querySelector<HTMLElement>('[data-picture]') ?? page.getElementById('main')
