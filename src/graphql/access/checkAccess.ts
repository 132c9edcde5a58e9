import type { OperationTypeNode } from 'graphql';
import { AccessError } from '../../errors/AccessError.ts';
import type { ServerSettings } from '../serverSettings.ts';
import type { Caller } from './caller.ts';

/** Throws AccessError if a caller may not run an operation of this type. */
export function checkAccess(caller: Caller, type: `${OperationTypeNode}`, reading: ServerSettings['reading']): void {
  if (caller.role === 'unknown') {
    throw new AccessError(
      'UNAUTHENTICATED',
      'The token is not known to this server. Ask for a new one, or send no token to read what is open.',
    );
  }
  if (type === 'mutation') {
    if (caller.role === 'anonymous') {
      throw new AccessError(
        'UNAUTHENTICATED',
        "Writing needs an editor's token. Send it as: Authorization: Bearer TOKEN.",
      );
    }
    if (caller.role !== 'editor')
      throw new AccessError('FORBIDDEN', "This token can only read. Writing needs an editor's token.");
  }
  if (reading === 'token' && caller.role === 'anonymous') {
    throw new AccessError(
      'UNAUTHENTICATED',
      'Reading from this server needs a token. Send it as: Authorization: Bearer TOKEN.',
    );
  }
}
