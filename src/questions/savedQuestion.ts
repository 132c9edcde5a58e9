/** A question that is asked again and again: a query with its variables, under a name. */
export interface SavedQuestion {
  readonly id: string;
  /** Part of addresses: letters, digits and hyphens. */
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where news are sent; null if they are only fetched. */
  readonly webhook: string | null;
  /** Who saved it, and when. */
  readonly who: string;
  readonly at: string;
  /** The revision of the graph that it was answered from last; -1 if it has never been asked. */
  readonly askedRevision: number;
  /** The nodes of the last answer. */
  readonly seen: readonly SeenNode[];
  /** What was new in its answers, the latest last; bounded. */
  readonly items: readonly QuestionItem[];
  /** The number of the last item that the webhook has received. */
  readonly delivered: number;
}

/** What an answer says about a node, as far as a difference in it is news. */
export interface SeenNode {
  readonly id: string;
  readonly url: string;
  /** What it is, in one line: `浙江省 进出口总值 5.1万亿元 (2024)`. */
  readonly title: string;
  /** The words of the page; null for what no page says in words of its own. */
  readonly quote: string | null;
  /** Where it is printed, ready to be pasted; null for what cannot be cited. */
  readonly citation: string | null;
  /** How its figure or slot compares with others, if it does. */
  readonly verdict: string | null;
}

/** One piece of news in the answers of a question. */
export interface QuestionItem extends SeenNode {
  /** Counted from 1 within the question, and never used again. */
  readonly number: number;
  readonly kind: 'ADDED' | 'GONE' | 'CORRECTED' | 'VERDICT';
  /** The title or the verdict before; null if it came. */
  readonly before: string | null;
  readonly revision: number;
  readonly at: string;
}
