import { ModelReplyError } from '../errors/ModelReplyError.ts';

export interface BudgetLimits {
  /** Requests in total, including retries. */
  readonly requests: number;
  /** Tokens of requests and answers in total, as the endpoint counts them. */
  readonly tokens: number;
}

/** Counts the requests and tokens of a reader, and stops it before it exceeds its budget. */
export class ModelBudget {
  readonly #limits: BudgetLimits;
  #requests = 0;
  #tokens = 0;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  get spent(): BudgetLimits {
    return { requests: this.#requests, tokens: this.#tokens };
  }

  /** Takes one request out of the budget, or throws ModelReplyError. */
  take(): void {
    if (this.#requests >= this.#limits.requests || this.#tokens >= this.#limits.tokens) {
      throw new ModelReplyError(
        'budget',
        `The budget is used up: ${this.#requests} of ${this.#limits.requests} requests, ${this.#tokens} of ${this.#limits.tokens} tokens. Raise it, or read the rest with the rules.`,
      );
    }
    this.#requests++;
  }

  /** Counts the tokens of an answer; endpoints that report none are limited by the number of requests. */
  count(tokens: number | undefined): void {
    this.#tokens += tokens ?? 0;
  }
}
