import type { ApolloServer } from '@apollo/server';
import type { Context } from './context.ts';

/** An operation that the program sends on behalf of a caller. */
export interface OwnOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** The result. Errors are as a client sees them. */
export interface OwnAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Runs an operation under the limits and the access rules of the caller. */
export type Execute = (operation: OwnOperation) => Promise<OwnAnswer>;

/** Runs operations through Apollo without HTTP: they pass the same gate and the same plugins as those that are posted. */
export function createExecute(apollo: ApolloServer<Context>, createContext: () => Promise<Context>): Execute {
  return async ({ query, variables, operationName }) => {
    const contextValue = await createContext();
    const { body } = await apollo.executeOperation({ query, variables, operationName }, { contextValue });
    // What is sent in parts (@defer) is not in the schema.
    if (body.kind !== 'single') throw new Error('An operation of the program was answered in parts.');
    return body.singleResult as OwnAnswer;
  };
}
