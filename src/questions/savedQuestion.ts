/** A saved question: a query with its variables, under a name. */
export interface SavedQuestion {
  readonly id: string;
  /** Part of addresses: letters, digits and hyphens. */
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where news is sent; null if it is only fetched. */
  readonly webhook: string | null;
  /** Who saved it, and when. */
  readonly who: string;
  readonly at: string;
  /** The revision of the graph at its last answer; -1 if it has never been asked. */
  readonly askedRevision: number;
  /** The nodes of the last answer. */
  readonly seen: readonly SeenNode[];
  /** The news in its answers, latest last; limited in number. */
  readonly items: readonly QuestionItem[];
  /** The number of the last item that the webhook has received. */
  readonly delivered: number;
}

/** The parts of an answer about a node whose changes are news. */
export interface SeenNode {
  readonly id: string;
  readonly url: string;
  /** A one-line description: `浙江省 进出口总值 5.1万亿元 (2024)`. */
  readonly title: string;
  /** The words of the page; null for nodes without a quote. */
  readonly quote: string | null;
  /** A citation to paste; null for nodes that cannot be cited. */
  readonly citation: string | null;
  /** How its figure or slot compares with others, if it does. */
  readonly verdict: string | null;
}

/** One piece of news in the answers of a question. */
export interface QuestionItem extends SeenNode {
  /** Numbered from 1 within the question; numbers are never reused. */
  readonly number: number;
  readonly kind: 'ADDED' | 'GONE' | 'CORRECTED' | 'VERDICT';
  /** The previous title or verdict; null for a new node. */
  readonly before: string | null;
  readonly revision: number;
  readonly at: string;
}
