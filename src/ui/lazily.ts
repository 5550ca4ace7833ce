import { lazy, type ComponentType } from 'react'

/** A component whose module is fetched when it is first drawn: `lazily(() => import('./A'), 'A')`. */
export const lazily = <Name extends string, Props>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<Props> }>,
  name: Name,
) => lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }))
