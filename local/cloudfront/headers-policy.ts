/** Reads the security headers that the template's response headers policies add. */
import type { Template } from "../template/template.ts";

interface Overridable {
  readonly Override: boolean;
}

interface SecurityHeaders {
  readonly ContentSecurityPolicy?: Overridable & { readonly ContentSecurityPolicy: string };
  readonly ContentTypeOptions?: Overridable;
  readonly FrameOptions?: Overridable & { readonly FrameOption: string };
  readonly ReferrerPolicy?: Overridable & { readonly ReferrerPolicy: string };
  readonly StrictTransportSecurity?: Overridable & {
    readonly AccessControlMaxAgeSec: number;
    readonly IncludeSubdomains?: boolean;
    readonly Preload?: boolean;
  };
}

interface CustomHeaders {
  readonly Items: readonly (Overridable & { readonly Header: string; readonly Value: string })[];
}

interface PolicyProperties {
  readonly ResponseHeadersPolicyConfig: {
    readonly SecurityHeadersConfig?: SecurityHeaders;
    readonly CustomHeadersConfig?: CustomHeaders;
  };
}

export interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  /** Whether the header replaces one of the same name in the origin's response. */
  readonly override: boolean;
}

/** Returns the headers of each policy, by the policy's `Ref` in the template. */
export function headersPolicies(template: Template): ReadonlyMap<string, readonly PolicyHeader[]> {
  const policies = template.ofType<PolicyProperties>("AWS::CloudFront::ResponseHeadersPolicy");
  return new Map(
    policies.map(({ name, properties }) => [name, headersOf(properties.ResponseHeadersPolicyConfig)]),
  );
}

function headersOf({
  SecurityHeadersConfig: s,
  CustomHeadersConfig,
}: PolicyProperties["ResponseHeadersPolicyConfig"]) {
  const hsts = s?.StrictTransportSecurity;
  const strict = [
    `max-age=${hsts?.AccessControlMaxAgeSec}`,
    ...(hsts?.IncludeSubdomains ? ["includeSubDomains"] : []),
    ...(hsts?.Preload ? ["preload"] : []),
  ].join("; ");
  const header = (name: string, value: string | undefined, from: Overridable | undefined): PolicyHeader[] =>
    from && value !== undefined ? [{ name, value, override: from.Override }] : [];
  return [
    ...header(
      "content-security-policy",
      s?.ContentSecurityPolicy?.ContentSecurityPolicy,
      s?.ContentSecurityPolicy,
    ),
    ...header("x-content-type-options", "nosniff", s?.ContentTypeOptions),
    ...header("x-frame-options", s?.FrameOptions?.FrameOption, s?.FrameOptions),
    ...header("referrer-policy", s?.ReferrerPolicy?.ReferrerPolicy, s?.ReferrerPolicy),
    ...header("strict-transport-security", strict, hsts),
    ...(CustomHeadersConfig?.Items ?? []).flatMap((item) =>
      header(item.Header.toLowerCase(), item.Value, item),
    ),
  ];
}
