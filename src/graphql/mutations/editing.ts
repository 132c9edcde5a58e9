/** A page that an editor hands in. */
export interface PageToIngest {
  readonly file: string;
  readonly text: string;
  readonly publication: string | null;
  readonly date: string | null;
}

/** How far a page has come; `done` and `total` count articles. */
export interface IngestProgress {
  readonly step: 'READ' | 'LOAD' | 'DONE';
  readonly done: number;
  readonly total: number;
}

/** What came of a page: ids of nodes of the graph. */
export interface Ingested {
  readonly pageId: string;
  readonly runId: string;
  readonly changed: boolean;
  readonly issues: readonly string[];
}

/** What editors may do, given by the host: reading and loading are other rooms. */
export interface Editing {
  readonly ingestPage: (
    page: PageToIngest,
    onProgress: (progress: IngestProgress) => void,
    signal: AbortSignal,
  ) => Promise<Ingested>;
  /** Takes a load back. Throws KnowledgeGraphError where there is none of this id. */
  readonly withdrawRun: (runId: string) => Promise<void>;
}
