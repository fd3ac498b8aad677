export { hostStates } from '#db/schema/hosts';
export { storeReasons } from '../../hosts/clearance/store-clearance';
