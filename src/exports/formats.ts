import { fileName, type Content, type Leaving } from './leaving'

type Format = {
  readonly group: 'data' | 'citations' | 'analysis' | 'page'
  readonly label: string
  /** What is in it, in a few words. */
  readonly about: string
  readonly mime: string
  /** The end of the file's name. */
  readonly file: string
  readonly make: (leaving: Leaving) => Promise<Content>
}

/** Every form in which data and citations leave. What each takes is loaded when it is asked for. */
export const formats = {
  xlsx: {
    group: 'data',
    label: 'XLSX',
    about: 'one workbook: results, effects, trials, sources, codebook',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    file: 'data.xlsx',
    make: async (leaving) => (await import('./xlsx')).xlsx(leaving),
  },
  'csv-results': {
    group: 'data',
    label: 'CSV, results',
    about: 'one row per arm and outcome',
    mime: 'text/csv;charset=utf-8',
    file: 'results.csv',
    make: async (leaving) => {
      const { csv, tables } = await csvParts()
      return csv(tables.resultsTable(leaving))
    },
  },
  'csv-effects': {
    group: 'data',
    label: 'CSV, effects',
    about: 'one row per effect against a control',
    mime: 'text/csv;charset=utf-8',
    file: 'effects.csv',
    make: async (leaving) => {
      const { csv, tables } = await csvParts()
      return csv(tables.effectsTable(leaving))
    },
  },
  'csv-codebook': {
    group: 'data',
    label: 'CSV, codebook',
    about: 'what each column holds',
    mime: 'text/csv;charset=utf-8',
    file: 'codebook.csv',
    make: async (leaving) => {
      const { csv, tables } = await csvParts()
      return csv(tables.codebookOf(tables.allTables(leaving)))
    },
  },
  json: {
    group: 'data',
    label: 'JSON',
    about: 'the same tables as objects',
    mime: 'application/json',
    file: 'data.json',
    make: async (leaving) => (await import('./json')).json(leaving),
  },
  zip: {
    group: 'data',
    label: 'ZIP of all',
    about: 'every table and form, the trials’ records with their sources, the vocabulary',
    mime: 'application/zip',
    file: 'all.zip',
    make: async (leaving) => (await import('./zip')).zip(leaving),
  },
  bibtex: {
    group: 'citations',
    label: 'BibTeX',
    about: 'for LaTeX and reference managers',
    mime: 'application/x-bibtex',
    file: 'citations.bib',
    make: async (leaving) => (await import('./citations')).bibtex(leaving),
  },
  ris: {
    group: 'citations',
    label: 'RIS',
    about: 'for reference managers',
    mime: 'application/x-research-info-systems',
    file: 'citations.ris',
    make: async (leaving) => (await import('./citations')).ris(leaving),
  },
  csl: {
    group: 'citations',
    label: 'CSL-JSON',
    about: 'for citation processors',
    mime: 'application/vnd.citationstyles.csl+json',
    file: 'citations.csl.json',
    make: async (leaving) => (await import('./citations')).cslJson(leaving),
  },
  text: {
    group: 'citations',
    label: 'Plain text',
    about: 'a reference list to paste',
    mime: 'text/plain;charset=utf-8',
    file: 'citations.txt',
    make: async (leaving) => (await import('./citations')).plainCitations(leaving),
  },
  'r-pooled': {
    group: 'analysis',
    label: 'R script, pooled',
    about: 'the pooled results of the forest, with metafor',
    mime: 'text/x-r;charset=utf-8',
    file: 'pooled.R',
    make: async (leaving) => (await import('./rPooled')).rPooled(leaving),
  },
  'r-network': {
    group: 'analysis',
    label: 'R script, network',
    about: 'the shown network, with metafor and netmeta',
    mime: 'text/x-r;charset=utf-8',
    file: 'network.R',
    make: async (leaving) => (await import('./rNetwork')).rNetwork(leaving),
  },
  'revman-arms': {
    group: 'analysis',
    label: 'RevMan, arms',
    about: 'its CSV of study arms; name the interventions of your review alike',
    mime: 'text/csv;charset=utf-8',
    file: 'revman-study-arms.csv',
    make: async (leaving) => (await import('./revman')).revmanArms(leaving),
  },
  'revman-results': {
    group: 'analysis',
    label: 'RevMan, results',
    about: 'its CSV of study results: people, means or effects; name its outcomes alike',
    mime: 'text/csv;charset=utf-8',
    file: 'revman-study-results.csv',
    make: async (leaving) => (await import('./revman')).revmanResults(leaving),
  },
  cinema: {
    group: 'analysis',
    label: 'CSV for CINeMA',
    about: 'the shown network; judge rob and indirectness before you load it',
    mime: 'text/csv;charset=utf-8',
    file: 'cinema.csv',
    make: async (leaving) => (await import('./cinema')).cinema(leaving),
  },
  report: {
    group: 'page',
    label: 'HTML report',
    about: 'this view as one page that works offline: figure, numbers, sources, caveats',
    mime: 'text/html;charset=utf-8',
    file: 'report.html',
    make: async (leaving) => (await import('./report')).report(leaving),
  },
  'embed-live': {
    group: 'page',
    label: 'Embed, live',
    about: 'a snippet for another page; it follows the data of this site',
    mime: 'text/html;charset=utf-8',
    file: 'embed-live.html',
    make: async (leaving) => (await import('./liveEmbed')).liveEmbed(leaving),
  },
  'embed-frozen': {
    group: 'page',
    label: 'Embed, frozen',
    about: 'a snippet that holds the report as it is now, and asks no server',
    mime: 'text/html;charset=utf-8',
    file: 'embed-frozen.html',
    make: async (leaving) => (await import('./frozenEmbed')).frozenEmbed(leaving),
  },
} as const satisfies Record<string, Format>

export type FormatId = keyof typeof formats
const isFormatId = (id: string): id is FormatId => Object.hasOwn(formats, id)
export const formatIds: readonly FormatId[] = Object.keys(formats).filter(isFormatId)
export const format = (id: FormatId): Format => formats[id]
export const formatsIn = (group: Format['group']): readonly FormatId[] =>
  formatIds.filter((id) => format(id).group === group)

/** One format of what leaves, as a file with its name. */
export async function exported(id: FormatId, leaving: Leaving) {
  const { make, mime, file } = format(id)
  return { name: fileName(leaving, file), mime, content: await make(leaving) }
}

const csvParts = async () => {
  const [{ csv }, tables] = await Promise.all([import('./csv'), import('./tables')])
  return { csv, tables }
}
