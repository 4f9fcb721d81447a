/**
 * Parses histories in the notation of textbooks: a line for each call, from its invocation to its return.
 *
 *     zahra holds   |--yes--|
 *     ali holds         |--taken--|
 *     day closes                     |-zahra,+ali-|     (ali stays)
 *     desk looks                                |--|
 */

import type { Call, PlaceCall } from "./history.ts";

const shape = /^\s*(\w+) (holds|frees|closes|looks)(\s*)\|-*([\w,+]*?)-*\|\s*$/;

/** Parses a drawn history into calls. @throws Error when a line is no call */
export function drawn(picture: string): readonly Call<PlaceCall>[] {
  const lines = picture.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, who, verb, , said] = shape.exec(line) ?? [];
    if (who === undefined || verb === undefined || said === undefined)
      throw new Error(`"${line}" is no call`);
    return {
      who,
      what: calls[verb as Verb](who, said),
      invoked: line.indexOf("|"),
      returned: line.lastIndexOf("|"),
    };
  });
}

type Verb = "holds" | "frees" | "closes" | "looks";

const names = (said: string): readonly string[] => said.split(",").filter((name) => name !== "");

const calls: Readonly<Record<Verb, (who: string, said: string) => PlaceCall>> = {
  holds: (meeting, said) => ({ type: "hold", meeting, answer: said === "yes" ? "yes" : "taken" }),
  frees: (meeting) => ({ type: "free", meeting }),
  closes: (_, said) => {
    const [staying, moved] = [true, false].map((stays) =>
      names(said).filter((name) => name.startsWith("+") === stays),
    );
    return { type: "close", moved: moved ?? [], staying: (staying ?? []).map((name) => name.slice(1)) };
  },
  looks: (_, said) => ({ type: "look", holders: names(said) }),
};
