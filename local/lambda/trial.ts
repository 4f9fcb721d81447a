/**
 * The trial of a release: two versions of the functions behind an alias run at the same time (ADR 0027). On AWS the alias
 * chooses the version of each call at random; here each call names the version.
 */
import type { Resource, Template } from "../template/template.ts";
import { callablesOf, functionsOf, type LambdaFunction, latest } from "./environment.ts";
import type { Functions } from "./functions.ts";

/** The header of a request to the pages or the API that the previous version must serve, with the value `previous`. */
const versionHeader = "x-peygir-version";
const previousVersion = "previous";
export const byPrevious: Readonly<Record<string, string>> = { [versionHeader]: previousVersion };

/**
 * Returns the functions that the previous release had behind an alias, with the code and settings of that release. They
 * get the role of the new release: both versions of a function have one role on AWS.
 * @param current the functions of the new release
 * @param template the template of the previous release
 */
export function previousOf(
  current: readonly LambdaFunction[],
  template: Template,
): readonly LambdaFunction[] {
  const all = functionsOf(template);
  const tried = callablesOf(template, all).filter(({ version }) => version !== latest);
  return tried.flatMap(({ functionName }) => {
    const [before, now] = [all, current].map((each) => each.find(({ name }) => name === functionName));
    return before && now ? [{ ...before, logicalId: now.logicalId, arn: now.arn, roleArn: now.roleArn }] : [];
  });
}

/** The resources that make up the routes of the API. */
const routing = ["AWS::ApiGatewayV2::Route", "AWS::ApiGatewayV2::Integration", "AWS::Lambda::Permission"];

/**
 * Returns the template with the routes that the API has during a deployment: CloudFormation deletes the routes that the
 * new release lacks only at the very end, and until then a more specific old route is still called.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function duringDeployment(template: Template, previous: Template): Template {
  const kept = new Set(template.resources.map(({ logicalId }) => logicalId));
  const old = previous.resources.filter(
    ({ logicalId, type }) => routing.includes(type) && !kept.has(logicalId),
  );
  const resources = [...template.resources, ...old];
  return {
    ...template,
    resources,
    ofType: <P>(...types: string[]) => resources.filter(({ type }) => types.includes(type)) as Resource<P>[],
  };
}

/** Runs both versions: calls of an alias that name the previous version go to `previous`, all others to `functions`. */
export function onTrial(functions: Functions, previous: Functions): Functions {
  const both = [functions, previous];
  return {
    all: functions.all,
    has: functions.has,
    invoke(name, event, version = latest) {
      const isTried = version !== latest && previous.has(name) && namesPrevious(event);
      return (isTried ? previous : functions).invoke(name, event, version);
    },
    requestOf: (processId) => functions.requestOf(processId) ?? previous.requestOf(processId),
    busy: () => both.some((each) => each.busy()),
    kill(name) {
      for (const each of both) if (name === undefined || each.has(name)) each.kill(name);
    },
    killBusy() {
      for (const each of both) each.killBusy();
    },
    killLater(time) {
      for (const each of both) each.killLater(time);
    },
    follow(clock) {
      for (const each of both) each.follow(clock);
    },
    logTo(write) {
      for (const each of both) each.logTo(write);
    },
  };
}

const namesPrevious = (event: unknown): boolean => {
  const { headers } = event as { readonly headers?: Readonly<Record<string, string>> };
  return headers?.[versionHeader] === previousVersion;
};
