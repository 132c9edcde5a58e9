import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { TRACER } from '../../util/tracer.ts';

/**
 * Makes each request a span of the caller's trace (the `traceparent` header), with its Neo4j statements as children.
 * watchOperations.ts names it once the operation is known. Nothing happens if nobody traces.
 */
export const traceRequests: RequestHandler = (request, response, next) => {
  const caller = propagation.extract(context.active(), request.headers);
  const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } };
  trace.getTracer(TRACER).startActiveSpan('graphql', options, caller, (span) => {
    if (span.isRecording())
      response.once('close', () => {
        span.setAttribute('http.response.status_code', response.statusCode);
        span.end();
      });
    next();
  });
};
