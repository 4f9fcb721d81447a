/**
 * Finds the Lambda's own route of a call when several of its routes share one route of the HTTP API. When
 * several routes fit, this file and the HTTP API choose in the same order.
 */

import type { LambdaTriggers, RouteKey } from "../../triggers.ts";
import type { HttpEvent } from "./request.ts";

interface Candidate {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly string[];
  /** The rank of the route: routes are tried in ascending order of rank. */
  readonly rank: string;
}

const isGreedy = (part: string): boolean => part.endsWith("+}");
const isNamed = (part: string): boolean => part.startsWith("{");

/**
 * The rank of a route, by which routes are tried. Compares the parts of the paths from the left: fixed parts
 * come before named parts, and named parts before greedy parts.
 */
const rankOf = (parts: readonly string[]): string =>
  parts.map((part) => (isGreedy(part) ? 2 : Number(isNamed(part)))).join("");

/**
 * Makes a function that replaces the route in an event by the best matching route of the Lambda: the route
 * that the HTTP API named or, for a shared route, the most specific route. Without a match, a call through a
 * shared public route gets the route of the 404 page; any other event stays unchanged. A call through a
 * shared staff route is matched to staff routes only, since the authorizer checked the call only there.
 */
export function finder(triggers: LambdaTriggers): (event: HttpEvent) => HttpEvent {
  const { routes = [], through = [], staffRoutes = [], staffThrough = [] } = triggers;
  const among = bestOf(routes);
  const amongStaffs = bestOf(staffRoutes);
  const isOf = (keys: readonly string[], { routeKey }: HttpEvent): boolean =>
    keys.includes(routeKey) || keys.includes(routeKey.replace(/^[A-Z]+/, "ANY"));
  return (event) => {
    if (isOf(staffThrough, event)) return amongStaffs(event) ?? event;
    if (!isOf(through, event)) return event;
    // The HTTP API decodes the path. When a parameter contains %2F, only the event's own route and parameters
    // can be trusted.
    const isOwn = routes.some((key) => key === event.routeKey);
    return among(event) ?? (isOwn ? event : { ...event, routeKey: notFound, pathParameters: {} });
  };
}

/** The route that leads to the 404 page, for every unknown path. */
const notFound = "GET /{proxy+}";

function bestOf(routes: readonly RouteKey[]): (event: HttpEvent) => HttpEvent | undefined {
  const candidates = routes
    .map((key): Candidate => {
      const [method = "", path = "/"] = key.split(" ");
      const parts = path.slice(1).split("/");
      return { key, method, parts, rank: rankOf(parts) };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
  return (event) => {
    const given = event.rawPath.slice(1).split("/");
    for (const { key, method, parts } of candidates) {
      const parameters = method === event.requestContext.http.method ? match(parts, given) : undefined;
      if (parameters) return { ...event, routeKey: key, pathParameters: parameters };
    }
    return undefined;
  };
}

function match(
  parts: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const greedy = parts.some(isGreedy);
  if (!greedy && parts.length !== given.length) return undefined;
  const fits = parts.every((part, at) => (isNamed(part) ? (given[at] ?? "") !== "" : part === given[at]));
  if (!fits) return undefined;
  return Object.fromEntries(
    parts.flatMap((part, at): [string, string][] => {
      if (isGreedy(part)) return [[part.slice(1, -2), decoded(given.slice(at).join("/"))]];
      return isNamed(part) ? [[part.slice(1, -1), decoded(given[at] ?? "")]] : [];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
