declare module 'virtual:evidence' {
  /** Where the evidence file of this build is. */
  export const evidenceAddress: string
}

declare module 'virtual:library' {
  /** Texts that explain the evidence: import it only from pages that load on demand. */
  export const library: import('@/trial/evidence').Library
}

declare module 'virtual:lessons' {
  /** What is taught: import it only from pages that load on demand. */
  export const lessons: import('@/trial/lessons').Lessons
}

declare module 'virtual:stories' {
  /** Every story, in order: import it only from pages that load on demand. */
  export const stories: readonly import('@/trial/story').Story[]
}
