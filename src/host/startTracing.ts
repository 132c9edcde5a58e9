/** Where traces go, and under which name. */
export interface TracingConfig {
  /** Base address of a collector that takes OTLP over HTTP, e.g. `http://localhost:4318`. */
  readonly endpoint: string;
  readonly service: string;
}

/** Traces that are being sent; disposing of it sends the rest. */
export type Tracing = AsyncDisposable;

const NOTHING: Tracing = { [Symbol.asyncDispose]: async () => undefined };
/** How long the end of the program waits for a collector, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Sends OpenTelemetry traces if a collector is configured; only then are the packages loaded. A collector that
 * does not answer loses traces but delays nothing.
 */
export async function startTracing(config: TracingConfig | undefined): Promise<Tracing> {
  if (config === undefined) return NOTHING;
  const [api, { AsyncLocalStorageContextManager }, { W3CTraceContextPropagator }, exporter, resources, sdk] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace'),
    ]);
  const url = `${config.endpoint.replace(/\/+$/, '')}/v1/traces`;
  const traces = new exporter.OTLPTraceExporter({ url, timeoutMillis: PATIENCE });
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': config.service }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: traces })],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(provider);
  return {
    async [Symbol.asyncDispose]() {
      await provider.shutdown().catch(() => undefined);
    },
  };
}
