/** What `${NAME}` stands for. */
import type { Environment } from './environment.ts';
import { unknownValue, type VariableValue } from './expand.ts';
import { perhaps, type State } from './state.ts';

/** The value of a variable where Apache knows what the state says: by `Define`, else by what Apache was started with. */
export function variableValue(name: string, state: State, environment: Environment): VariableValue {
	const value = state.values.get(name.toLowerCase());
	if (value !== undefined) return value === perhaps ? unknownValue : value;
	const { role, target } = environment;
	for (const known of [target.environment, environment.variables])
		if (known && Object.hasOwn(known, name)) return known[name];
	return role === 'main' && target.environment && state.complete ? undefined : unknownValue;
}
