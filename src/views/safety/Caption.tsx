/** How to read the tables, and how what was not reported was worked out. */
export function Caption() {
  return (
    <p className="caption">
      Primary endpoints stand first, then events by their largest difference. Every arm’s 95%
      interval: as reported (with end caps), else Wilson for shares and exact Poisson for rates.
      Ratios: filled squares are published, hollow ones calculated from counts; in tables of rates
      the hazard ratio, else the rate ratio, else the risk ratio. Differences are calculated: risks
      with the interval of Miettinen and Nurminen, rates by MOVER from the limits of both arms. An
      arrow: the interval runs past the axis. The dashed line is the non-inferiority margin (NI),
      drawn only where one was set. n.r. not reported; ≈ derived from a percentage, or the number
      randomised as denominator; PY patient-years. Rates and shares never share an axis, nor do
      different times. Many events are looked at: a few intervals will exclude no difference by
      chance.
      <span data-screen-only> Arrow keys go from event to event, Enter opens it.</span>
    </p>
  )
}
