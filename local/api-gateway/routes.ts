/**
 * Finds the route of an HTTP API for a request: of all matching routes the most specific one.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */

export interface RouteMatch<Route> {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Parsed<Route> {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

/**
 * Returns a function that finds the route for a method and path; it returns undefined when none matches.
 * @param routes with keys such as `GET /api/requests/{code}`, `ANY /{proxy+}` or `$default`
 */
export function routeTable<Route extends { readonly key: string }>(routes: readonly Route[]) {
  const parsed = routes.filter(({ key }) => key !== "$default").map(parse);
  parsed.sort(compare);
  const fallback = routes.find(({ key }) => key === "$default");
  return (method: string, path: string): RouteMatch<Route> | undefined => {
    for (const each of parsed) {
      const parameters =
        each.method === "ANY" || each.method === method ? matchPath(each.segments, path) : undefined;
      if (parameters) return { route: each.route, parameters };
    }
    return fallback && { route: fallback, parameters: {} };
  };
}

function parse<Route extends { readonly key: string }>(route: Route): Parsed<Route> {
  const [method = "ANY", path = "/"] = route.key.split(" ");
  return { route, method, segments: path.slice(1).split("/") };
}

/**
 * Orders matching routes. From the left, a fixed segment wins over a parameter, and a parameter over
 * `{proxy+}`; then a named method wins over `ANY`.
 */
function compare(a: Parsed<unknown>, b: Parsed<unknown>): number {
  const [left, right] = [a.segments.map(openness), b.segments.map(openness)];
  const place = left.findIndex((value, index) => value !== right[index]);
  if (place >= 0) return (left[place] ?? 0) - (right[place] ?? -1);
  // A route that begins like another one comes first, so that the order of all routes is consistent.
  return left.length - right.length || Number(a.method === "ANY") - Number(b.method === "ANY");
}

const openness = (segment: string) => (segment.endsWith("+}") ? 2 : segment.startsWith("{") ? 1 : 0);

function matchPath(segments: readonly string[], path: string): Readonly<Record<string, string>> | undefined {
  const parts = path.slice(1).split("/");
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(segment);
    const rest = name?.[2] ? parts.slice(index).join("/") : parts[index];
    if (name ? !rest : rest !== segment) return undefined;
    if (name?.[1]) parameters[name[1]] = decode(rest ?? "");
    if (name?.[2]) return parameters;
  }
  return parts.length === segments.length ? parameters : undefined;
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
