/** Types of what answers the contract's methods. */
import type { CheckedInput, CoreMethodName, MethodOutput } from '../../../shared/contract.ts';

/** Answers one method with the services it needs. Throws an AppError for what the caller is told. */
export type Handler<M extends CoreMethodName, Ports> = (
  ports: Ports,
  input: CheckedInput<M>,
) => MethodOutput<M> | Promise<MethodOutput<M>>;

/** The methods of one area, e.g. all that begin with `feeds.`. `Ports`: what the area's handlers use. */
export type AreaHandlers<Area extends string, Ports> = {
  [M in Extract<CoreMethodName, `${Area}.${string}`>]: Handler<M, Ports>;
};
