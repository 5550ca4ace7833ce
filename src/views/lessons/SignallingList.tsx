import { kinases, reachOf, selectivityWords } from '@/evidence/signalling'
import type { KinaseEffect, Signalling } from '@/trial/lessons'
import { KinaseMark } from './KinaseMark'
import { reachWords } from './reachWords'

type Props = {
  readonly signalling: Signalling
  readonly agent: string
  readonly nameOf: (agent: string) => string
}

const width = 152
const x = (i: number) => 19 + i * 38

/** The picture for a narrow screen: rows of signals and of agents over the same four kinases. */
export function SignallingList({ signalling, agent, nameOf }: Props) {
  const effects = signalling.agents[agent]
  return (
    <div className="lesson-list" data-agent={agent || undefined}>
      <div className="lesson-list-head" aria-hidden>
        {kinases.map((kinase) => (
          <b key={kinase}>{kinase}</b>
        ))}
      </div>
      {(['I', 'II'] as const).map((type) => (
        <section key={type} aria-label={`Type ${type} receptors`}>
          <h3>Type {type} receptors</h3>
          <ul>
            {signalling.signals
              .filter(({ receptor }) => receptor === type)
              .map((signal) => {
                const reach = effects && reachOf(effects, signal)
                return (
                  <li key={signal.id}>
                    <div>
                      <b>{signal.label}</b>
                      <p>
                        <span className="visually-hidden">{signal.jaks.join(', ')}, </span>
                        {signal.stats.join(', ')}: {signal.drives}
                      </p>
                      {reach && <p className="lesson-reach">{reachWords[reach]}</p>}
                    </div>
                    <Rail>
                      <path
                        className="line"
                        d={`M${x(kinases.indexOf(signal.jaks[0] ?? 'JAK1'))} 0H${x(kinases.indexOf(signal.jaks.at(-1) ?? 'JAK1'))}`}
                      />
                      {kinases.map(
                        (kinase, i) =>
                          signal.jaks.includes(kinase) && (
                            <g key={kinase}>
                              <circle className="node" cx={x(i)} r={9} />
                              {effects && stated(effects[kinase]) && (
                                <KinaseMark x={x(i)} effect={effects[kinase]} />
                              )}
                            </g>
                          ),
                      )}
                    </Rail>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
      <section aria-label="Inhibitors">
        <h3>Inhibitors</h3>
        <ul>
          {Object.entries(signalling.agents).map(([id, own]) => (
            <li key={id} data-agent={id} data-dose={3}>
              <div>
                <b>{nameOf(id)}</b>
                <p>{selectivityWords(own)}</p>
              </div>
              <Rail>
                {kinases.map((kinase, i) => (
                  <KinaseMark key={kinase} x={x(i)} effect={own[kinase]} />
                ))}
              </Rail>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const stated = (effect: KinaseEffect) => effect !== 'spared' && effect !== 'not stated'

function Rail({ children }: { children: React.ReactNode }) {
  return (
    <svg width={width} height={30} viewBox={`0 -15 ${width} 30`} aria-hidden>
      {kinases.map((kinase, i) => (
        <path key={kinase} className="rail" d={`M${x(i)} -15V15`} />
      ))}
      {children}
    </svg>
  )
}
