/** Room around the plot, in px: above it for values, below it for the lowest number of the axis. */
export const margin = { top: 34, right: 0, bottom: 6, left: 0 } as const
