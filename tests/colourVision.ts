/** A colour as red, green and blue of linear light, 0 to 1. */
export type Light = readonly [number, number, number]
type Matrix = readonly [Light, Light, Light]

/** "#4985dd" as light: the transfer function of IEC 61966-2-1. */
export function lightOf(hex: string): Light {
  const part = (at: number) => {
    const x = parseInt(hex.slice(at, at + 2), 16) / 255
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/**
 * What whole colour blindness leaves of a colour.
 *
 * @source Machado, Oliveira & Fernandes 2009, IEEE TVCG 15(6):1291–1298, severity 1.0, linear RGB
 */
export const visions = {
  unaided: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

export const seen = (light: Light, vision: Matrix): Light => {
  const [r, g, b] = times(vision, light)
  return [within(r), within(g), within(b)]
}

const within = (x: number) => Math.min(1, Math.max(0, x))
const times = (matrix: Matrix, [x, y, z]: Light): Light => {
  const [r, g, b] = matrix.map(([p, q, s]) => p * x + q * y + s * z)
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** Two colours mixed as `color-mix(in oklab, one share, other)` does. */
export function mixed(one: Light, share: number, other: Light): Light {
  const [a, b] = [rooted(one), rooted(other)]
  const [l, m, s] = a.map((x, i) => share * x + (1 - share) * (b[i] ?? 0))
  return times(fromCones, [(l ?? 0) ** 3, (m ?? 0) ** 3, (s ?? 0) ** 3])
}

/** OKLab is a linear map of these: mixing them is mixing there. */
const rooted = (light: Light): Light => {
  const [l, m, s] = times(toCones, light)
  return [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]
}
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const fromCones: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]

/** CIELAB under D65. */
export function labOf(light: Light): Light {
  const [x, y, z] = times(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    light,
  )
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}

/**
 * CIEDE2000 difference of two colours in CIELAB: 1 is just seen, 10 at a glance.
 *
 * @source Sharma, Wu & Dalal 2005, Color Res Appl 30(1):21–30, equations 2–22
 */
export function difference([l1, a1, b1]: Light, [l2, a2, b2]: Light): number {
  const turn = Math.PI / 180
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  const [p1, p2] = [a1, a2].map((a) => a * (1 + 0.5 * (1 - seventh(chroma))))
  const [x1, x2] = [p1 ?? 0, p2 ?? 0]
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)]
  const [h1, h2] = [hue(b1, x1), hue(b2, x2)]
  const apart = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const h = c1 * c2 === 0 ? h1 + h2 : (h1 + apart / 2 + 360) % 360
  const t =
    1 -
    0.17 * Math.cos((h - 30) * turn) +
    0.24 * Math.cos(2 * h * turn) +
    0.32 * Math.cos((3 * h + 6) * turn) -
    0.2 * Math.cos((4 * h - 63) * turn)
  const byL = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const byC = (c2 - c1) / (1 + 0.045 * c)
  const byH = (2 * Math.sqrt(c1 * c2) * Math.sin((apart * turn) / 2)) / (1 + 0.015 * c * t)
  const skew = 2 * seventh(c) * Math.sin(60 * turn * Math.exp(-(((h - 275) / 25) ** 2)))
  return Math.sqrt(byL ** 2 + byC ** 2 + byH ** 2 - skew * byC * byH)
}

const hue = (b: number, a: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
