import { ModelReplyError } from '../errors/ModelReplyError.ts';

export interface BudgetLimits {
  /** Requests in all; every try counts. */
  readonly requests: number;
  /** Tokens in all, asked and answered, as the endpoint counts them. */
  readonly tokens: number;
}

/** Counts what a reader has asked of its endpoint, and stops it before it asks for more than it may. */
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

  /** Counts the tokens of an answer; endpoints that count none are held by the number of requests. */
  count(tokens: number | undefined): void {
    this.#tokens += tokens ?? 0;
  }
}
