import { Duration, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { type Config, domainOf, type StaffLogin } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import { removal } from "./tables.ts";

/**
 * The staff's accounts in a Cognito user pool, for organisations without an OIDC provider (others set `-c
 * staffIssuer=…`). An administrator creates the accounts with the user names of the directory; roles come
 * from the directory only.
 */
export class StaffPool extends Construct {
  /**
   * The addresses that the desk's code calls, each with a final slash: one for discovery and keys, one for
   * tokens.
   */
  readonly addresses: readonly string[];
  readonly #pool: UserPool;

  constructor(scope: Construct, config: Config) {
    super(scope, "staff-pool");
    this.#pool = this.#accounts(config);
    acknowledge.passwords(this.#pool);
    this.#refusesKnownPasswords();
    if (config.emailIdentity === "existing") this.#writesThroughSes(config.emailFrom);
    const { account, region } = Stack.of(this);
    const domainPrefix = `peygir-${account}`;
    this.#pool.addDomain("sign-in", {
      cognitoDomain: { domainPrefix },
      // Cognito's older sign-in pages ignore `prompt=login`, with which the desk asks the next person on a shared
      // computer to sign in (R15).
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.addresses = [
      `${this.#pool.userPoolProviderUrl}/`,
      `https://${domainPrefix}.auth.${region}.amazoncognito.com/`,
    ];
  }

  /** Creates the client with which the pages below `publicUrl` sign staff in. */
  login(publicUrl: string): StaffLogin {
    const scopeOfStaff = new ResourceServerScope({ scopeName: "staff", scopeDescription: "Work on cases" });
    const server = this.#pool.addResourceServer("api", { identifier: "peygir", scopes: [scopeOfStaff] });
    const { userPoolClientId } = this.#client(server, scopeOfStaff, publicUrl);
    new CfnManagedLoginBranding(this, "branding", {
      userPoolId: this.#pool.userPoolId,
      clientId: userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return {
      issuer: this.#pool.userPoolProviderUrl,
      clientId: userPoolClientId,
      claim: "username",
      scope: "peygir/staff",
    };
  }

  #accounts({ stage, isProtected }: Config): UserPool {
    return new UserPool(this, "pool", {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // A lost password is reset through a verified address; the old address stays in force until the new
      // one is verified.
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        // Length only, because rules of composition lead to passwords that are guessed more easily (ASVS 5.0,
        // 6.2.5).
        minLength: 15,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: isProtected,
      removalPolicy: removal(stage),
    });
  }

  /**
   * Lets Cognito block passwords that became known elsewhere. A new or reset password is then refused. At a
   * sign-in Cognito sees the password only if the page sends it (not with SRP); it then demands a new one.
   */
  #refusesKnownPasswords(): void {
    new CfnUserPoolRiskConfigurationAttachment(this, "known-passwords", {
      userPoolId: this.#pool.userPoolId,
      clientId: "ALL",
      compromisedCredentialsRiskConfiguration: {
        actions: { eventAction: "BLOCK" },
        eventFilter: ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"],
      },
    });
  }

  /**
   * Lets Cognito send e-mail through SES, because Cognito alone sends fifty messages a day. Cognito accepts
   * only a sender that SES has verified before, so not one that this stack creates. The property is set
   * directly, because the CDK's own way needs the stack's region at synthesis.
   */
  #writesThroughSes(from: string): void {
    const sourceArn = Stack.of(this).formatArn({
      service: "ses",
      resource: "identity",
      resourceName: domainOf(from),
    });
    const pool = this.#pool.node.defaultChild as CfnUserPool;
    pool.emailConfiguration = { emailSendingAccount: "DEVELOPER", from, sourceArn };
  }

  #client(server: UserPoolResourceServer, staff: ResourceServerScope, publicUrl: string) {
    return this.#pool.addClient("desk", {
      // A public client with PKCE, because a browser cannot keep a secret.
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // `shared/handler/auth/staff.ts` accepts an access token until it expires, so a disabled account
      // loses access after at most this time.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
      // A refresh token works once, and again for these seconds when the reply got lost.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, staff)],
        callbackUrls: [`${publicUrl}/desk/signed-in`],
        logoutUrls: [`${publicUrl}/desk/signed-out`],
      },
    });
  }
}
