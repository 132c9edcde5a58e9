import type { Request, RequestHandler, Response } from 'express';
import { BadRequestError } from '../../errors/BadRequestError.ts';
import { TimeoutError } from '../../errors/TimeoutError.ts';
import type { ErrorPresentation } from '../errors/presentError.ts';
import { sendFailure } from './sendFailure.ts';

/** The time a request has. */
export interface Deadline {
  /** Fires when the deadline has passed, or when the client has gone away before it. */
  readonly signal: AbortSignal;
  /** Sets the deadline of a mutation, in milliseconds from when the request was read. */
  readonly move: (milliseconds: number) => void;
}

const DEADLINE = Symbol('deadline');

interface Timed extends Request {
  [DEADLINE]?: Deadline;
}

/** Gives the deadline that `keepDeadline` set for a request. */
export function deadlineOf(request: Timed): Deadline {
  return request[DEADLINE] ?? { signal: AbortSignal.abort(), move: () => undefined };
}

const ASK_FOR_LESS = 'Request less at once: fewer fields, or a smaller first.';
/** A change that is being stored may still be stored: only the graph knows. */
const LOOK_FIRST =
  'Check whether it was done before you send it again; sending it again does not repeat it. Use the command line for large pages.';

/** Answers a request with 504 and TIMEOUT once its time is over; the signal stops whatever still runs for it. */
export function keepDeadline(milliseconds: number, presentation: ErrorPresentation): RequestHandler {
  return (request: Timed, response, next) => {
    const start = performance.now();
    const controller = new AbortController();
    let timer = arm(milliseconds, ASK_FOR_LESS);
    request[DEADLINE] = {
      signal: controller.signal,
      move(later) {
        clearTimeout(timer);
        timer = arm(later, LOOK_FIRST);
      },
    };
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished)
        controller.abort(new BadRequestError('The client closed the connection before it was answered.'));
    });
    next();

    function arm(allowed: number, advice: string): NodeJS.Timeout {
      return setTimeout(
        () => expire(response, controller, `No answer within ${allowed} ms. ${advice}`),
        Math.max(0, start + allowed - performance.now()),
      );
    }
  };

  function expire(response: Response, controller: AbortController, message: string): void {
    const error = new TimeoutError(message);
    controller.abort(error);
    sendFailure(response, 504, error, presentation);
  }
}
