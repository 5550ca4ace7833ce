declare module 'virtual:evidence' {
  /** Where the evidence file of this build is. */
  export const evidenceAddress: string
}
