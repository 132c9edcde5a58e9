const ANYWHERE = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];

/** Flags with which Chromium runs without a screen and asks for nothing on its own; WebGL is not available. */
export const CHROMIUM_FLAGS: string[] = [...ANYWHERE, '--disable-gpu'];

/** The same, with WebGL in software: the graph is drawn without a graphics card, too. */
export const WEBGL_FLAGS: string[] = [
  ...ANYWHERE,
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
