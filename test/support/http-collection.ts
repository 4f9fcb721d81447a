/** Reads an HTTP collection in the format of VS Code's REST Client. */

export interface CollectionCall {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export function callsIn(text: string): {
  readonly variables: readonly (readonly [name: string, value: string])[];
  readonly calls: ReadonlyMap<string, CollectionCall>;
} {
  const [head = "", ...blocks] = text.split(/^###.*\n/m);
  const variables = [...head.matchAll(/^@(\w+) = (.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  return { variables, calls: new Map(blocks.map(callIn)) };
}

function callIn(block: string): readonly [name: string, call: CollectionCall] {
  const [lines = "", ...rest] = block.split("\n\n");
  const [comment = "", request = "", ...headers] = lines.split("\n");
  const [, name] = /^# @name (\w+)$/.exec(comment) ?? [];
  const [, method, address] = /^([A-Z]+) (\S+)$/.exec(request) ?? [];
  if (name === undefined || method === undefined || address === undefined)
    throw new Error(`Not a call: ${block}`);
  const split = headers.filter(Boolean).map((line) => {
    const [header = "", ...value] = line.split(": ");
    return [header, value.join(": ")] as const;
  });
  return [name, { method, address, headers: split, body: rest.join("\n\n").trim() }];
}
