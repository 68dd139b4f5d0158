/** A typed way to call core over any transport: Electron IPC in the page, a direct call in the command line and in tests. */
import type { AppEvent, EventName, EventPayload, MethodInput, MethodName, MethodOutput } from './contract.ts';
import { AppError, type Result } from './errors.ts';

export type Transport = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
};

export type Client = {
  /** Rejects with an `AppError` carrying the code and details of the failure. */
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>;
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
};

export function createClient(transport: Transport): Client {
  return {
    async call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
      const result = await transport.call(method, input);
      if (!result.ok) throw new AppError(result.error.code, result.error.details);
      return result.value as MethodOutput<M>;
    },
    on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void {
      return transport.subscribe((event) => {
        if (event.name === name) listener(event.payload as EventPayload<E>);
      });
    },
  };
}
