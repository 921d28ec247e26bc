/** What `${NAME}` stands for. */
import type { Environment } from './environment.ts';
import { unknownValue, type VariableValue } from './expand.ts';
import { perhaps, type State } from './state.ts';

/** The value of a variable where Apache knows what the state says: by `Define`, else by what Apache was started with. */
export function variableValue(name: string, state: State, environment: Environment): VariableValue {
	const value = state.values.get(name.toLowerCase());
	if (value !== undefined) return value === perhaps ? unknownValue : value;
	const { role, target } = environment;
	const fromOutside = target.environment?.[name] ?? environment.variables?.[name];
	if (fromOutside !== undefined) return fromOutside;
	return role === 'main' && target.environment && state.complete ? undefined : unknownValue;
}
