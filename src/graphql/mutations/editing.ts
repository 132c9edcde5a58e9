/** A page submitted by an editor. */
export interface PageToIngest {
  readonly file: string;
  /** The text, or null if there is a document. */
  readonly text: string | null;
  /** A file in base64, of which one part (counted from 1) is the page. */
  readonly document: string | null;
  readonly part: number;
  readonly publication: string | null;
  readonly date: string | null;
  readonly pageNumber: string | null;
  /** Figures of which the reader is less certain are left out. */
  readonly minConfidence: number | null;
}

/** How far a page has come; `done` and `total` count articles. */
export interface IngestProgress {
  readonly step: 'READ' | 'LOAD' | 'DONE';
  readonly done: number;
  readonly total: number;
}

/** The result for a page: ids of nodes of the graph. */
export interface Ingested {
  readonly pageId: string;
  readonly runId: string;
  readonly changed: boolean;
  /** How many figures were left out. */
  readonly heldBack: number;
  /** How many pages the document has. */
  readonly parts: number;
  readonly issues: readonly string[];
}

/** Who decides, and why. */
export interface Reasoned {
  readonly who: string;
  readonly why: string;
}

/** A decision about a figure, with fields of PageFacts if it is a correction. */
export interface FigureDecisionInput extends Reasoned {
  readonly kind: 'confirm' | 'correct' | 'reject';
  readonly figure: string;
  readonly correction: Readonly<Record<string, unknown>> | null;
  readonly printedIn: string | null;
}

/** Ids of a decision and of the figure it is about; null if no page states the figure any more. */
export interface FigureDecided {
  readonly judgementId: string;
  readonly statisticId: string | null;
}

/** What editors may do, provided by the host, because reading and loading are in other rooms. */
export interface Editing {
  readonly ingestPage: (
    page: PageToIngest,
    onProgress: (progress: IngestProgress) => void,
    signal: AbortSignal,
  ) => Promise<Ingested>;
  /** Records a decision about a figure. Throws KnowledgeGraphError if it cannot be. */
  readonly judgeFigure: (decision: FigureDecisionInput) => Promise<FigureDecided>;
  /** Undoes a decision about a figure. Throws KnowledgeGraphError if it cannot be. */
  readonly undoJudgement: (decision: Reasoned & { readonly judgement: string }) => Promise<FigureDecided>;
  /** Splits a name on a page off its entity; gives the decision's id. Throws KnowledgeGraphError if it cannot be. */
  readonly splitEntity: (decision: Reasoned & { readonly mention: string }) => Promise<string>;
  /** Undoes a split; gives the decision's id. Throws KnowledgeGraphError if the mention was not split. */
  readonly undoSplit: (decision: Reasoned & { readonly mention: string }) => Promise<string>;
  /**
   * Merges entities of one name or of two, by their ids; the first keeps its name. Throws KnowledgeGraphError if they
   * cannot be merged.
   */
  readonly mergeEntities: (
    decision: Reasoned & { readonly entities: readonly string[] },
  ) => Promise<{ readonly judgementId: string; readonly entityId: string }>;
  /** Removes a page, given by id, file name or hash; gives its id. Throws KnowledgeGraphError if there is none. */
  readonly removePage: (page: string) => Promise<string>;
  /** Saves a question under a name. Throws KnowledgeGraphError for what cannot be asked. */
  readonly saveQuestion: (question: {
    readonly name: string;
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly webhook: string | null;
    readonly who: string;
  }) => Promise<void>;
  /** Deletes a saved question. Throws KnowledgeGraphError if there is none of this name. */
  readonly forgetQuestion: (name: string) => Promise<void>;
  /** Withdraws a load. Throws KnowledgeGraphError if there is none of this id. */
  readonly withdrawRun: (runId: string) => Promise<void>;
}
