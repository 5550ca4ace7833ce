const paths = {
  search: 'M10.5 10.5L14 14M11.6 7a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0z',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  right: 'M6.5 4.5L10 8l-3.5 3.5',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  pin: 'M9.8 2.5l3.7 3.7-2.6.9-2.2 2.2-.3 2.9-5-5 2.9-.3 2.2-2.2zM5 11l-2.5 2.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13 3L7.5 8.5',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  check: 'M3.5 8.5l3 3 6-7',
  leave: 'M8 10V2.5M5 5l3-3 3 3M3 8.5v5h10v-5',
  save: 'M8 2.5V10M5 7l3 3 3-3M3 10.5v3h10v-3',
  present: 'M5 3.5v9L12.5 8z',
  left: 'M9.5 4.5L6 8l3.5 3.5',
} as const

export type IconName = keyof typeof paths

/** A drawn sign beside words; it says nothing by itself. */
export function Icon({ name, size = 15 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={paths[name]} />
    </svg>
  )
}
