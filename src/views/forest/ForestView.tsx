import type { ViewProps } from '@/views/ViewProps'

export function ForestView({ answer }: ViewProps) {
  return <p>{answer.panels.length} panels</p>
}
