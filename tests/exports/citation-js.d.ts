declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string })
    readonly data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
