import { type Attributes, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { TRACER } from '../util/tracer.ts';

/**
 * Runs work that waits for another program as a span of the trace it belongs to. The span records the name and code of
 * an error, but never the message, which may quote what people search for. It costs almost nothing if tracing is off.
 */
export function inSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return trace.getTracer(TRACER).startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.setAttribute('error.type', 'code' in error ? String(error.code) : error.name);
      throw error;
    } finally {
      span.end();
    }
  });
}
