import { messages } from "./messages";

export interface PreviewOptions {
  readonly port: number;
  readonly open: boolean;
  readonly build: boolean;
  readonly help: boolean;
}

export type ParsedArguments =
  { readonly ok: true; readonly options: PreviewOptions } | { readonly ok: false; readonly message: string };

const defaultPort = 3100;

/** Reads the command line of `npm run preview`; anything not understood is an error, never ignored. */
export function parseArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedArguments {
  let options: PreviewOptions = { port: defaultPort, open: !env["CI"], build: true, help: false };
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = splitOnce(args[i] ?? "");
    if (name === "--port") {
      const value = inline ?? args[(i += 1)];
      const port = parsePort(value);
      if (typeof port === "string") return { ok: false, message: port };
      options = { ...options, port };
    } else if (name === "--no-open") options = { ...options, open: false };
    else if (name === "--no-build") options = { ...options, build: false };
    else if (name === "--help") options = { ...options, help: true };
    else return { ok: false, message: messages.unknownArgument(name) };
  }
  return { ok: true, options };
}

function splitOnce(argument: string): readonly [name: string, value: string | undefined] {
  const equals = argument.indexOf("=");
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** The port, or the sentence that says what is wrong with it. */
function parsePort(value: string | undefined): number | string {
  if (value === undefined) return messages.missingPort;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  return port >= 1 && port <= 65535 ? port : messages.badPort(value);
}
