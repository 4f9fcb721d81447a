import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Aws } from "../aws/aws.ts";
import { rememberedSecret, type Secret } from "./secret.ts";

/** The secret of AWS Secrets Manager with this name. A secret without text throws SecretUnread. */
export const secretNamed = (name: string, aws: Aws): Secret =>
  rememberedSecret(async () => {
    const asked = new GetSecretValueCommand({ SecretId: name });
    const { SecretString } = await aws.call(SecretsManagerClient, asked);
    if (!SecretString) throw new TypeError("The secret holds no text");
    return SecretString;
  });
