import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Another program listens on the port of this server. */
export class PortTakenError extends KnowledgeGraphError {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';
  readonly port: number;

  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} is in use by another program. Stop that program, or set PORT to a free port.`, options);
    this.port = port;
  }
}
