import type { ViewProps } from '@/views/ViewProps'

export function BarsView({ answer }: ViewProps) {
  return <p>{answer.panels.length} panels</p>
}
