import type { ViewProps } from '@/views/ViewProps'

export function TableView({ answer }: ViewProps) {
  return <p>{answer.panels.length} panels</p>
}
