package migration.exchange.agencies.serviceagency.civilregistry;

import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class CivilActs {

    static final String AGENCY = "service-agency";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "civil-registry"), 1);
    static final String KINDS = "act-types";
    static final String PARENTS = "parent-roles";
    static final String BIRTH = "BIRTH";
    static final String DEATH = "DEATH";
    static final String CHANGE_OF_NAME = "CHANGE_OF_NAME";
    static final String ADDRESS = "ADDRESS";

    private CivilActs() {}
}
