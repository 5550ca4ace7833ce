/** Colditz et al. 1994, JAMA 271:698–702: tuberculosis among vaccinated and control participants. */
export const bcg = [
  { vaccinated: { events: 4, n: 123 }, control: { events: 11, n: 139 }, latitude: 44 },
  { vaccinated: { events: 6, n: 306 }, control: { events: 29, n: 303 }, latitude: 55 },
  { vaccinated: { events: 3, n: 231 }, control: { events: 11, n: 220 }, latitude: 42 },
  { vaccinated: { events: 62, n: 13598 }, control: { events: 248, n: 12867 }, latitude: 52 },
  { vaccinated: { events: 33, n: 5069 }, control: { events: 47, n: 5808 }, latitude: 13 },
  { vaccinated: { events: 180, n: 1541 }, control: { events: 372, n: 1451 }, latitude: 44 },
  { vaccinated: { events: 8, n: 2545 }, control: { events: 10, n: 629 }, latitude: 19 },
  { vaccinated: { events: 505, n: 88391 }, control: { events: 499, n: 88391 }, latitude: 13 },
  { vaccinated: { events: 29, n: 7499 }, control: { events: 45, n: 7277 }, latitude: 27 },
  { vaccinated: { events: 17, n: 1716 }, control: { events: 65, n: 1665 }, latitude: 42 },
  { vaccinated: { events: 186, n: 50634 }, control: { events: 141, n: 27338 }, latitude: 18 },
  { vaccinated: { events: 5, n: 2498 }, control: { events: 3, n: 2341 }, latitude: 33 },
  { vaccinated: { events: 27, n: 16913 }, control: { events: 29, n: 17854 }, latitude: 33 },
]
