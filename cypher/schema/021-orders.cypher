// Page keys for figures by value and by growth within an indicator (of one subject, or of everything in a region), for parts, and for
// entities in the order of how much is said about them.
// Needs: 020-names.cypher.  Params: none.
CREATE RANGE INDEX statistic_by_part IF NOT EXISTS FOR (node:Statistic) ON (node.byPart);
CREATE RANGE INDEX statistic_by_subject_indicator_value IF NOT EXISTS FOR (node:Statistic) ON (node.bySubjectIndicatorValue);
CREATE RANGE INDEX statistic_by_indicator_change IF NOT EXISTS FOR (node:Statistic) ON (node.byIndicatorChange);
CREATE RANGE INDEX statistic_by_subject_indicator_change IF NOT EXISTS FOR (node:Statistic) ON (node.bySubjectIndicatorChange);
CREATE RANGE INDEX part_by_name IF NOT EXISTS FOR (node:Part) ON (node.byName);
CREATE RANGE INDEX part_by_axis IF NOT EXISTS FOR (node:Part) ON (node.byAxis);
CREATE RANGE INDEX part_name IF NOT EXISTS FOR (node:Part) ON (node.name);
CREATE RANGE INDEX organization_by_statistics IF NOT EXISTS FOR (node:Organization) ON (node.byStatistics);
CREATE RANGE INDEX person_by_statistics IF NOT EXISTS FOR (node:Person) ON (node.byStatistics);
CREATE RANGE INDEX official_by_statistics IF NOT EXISTS FOR (node:Official) ON (node.byStatistics);
CREATE RANGE INDEX project_by_statistics IF NOT EXISTS FOR (node:Project) ON (node.byStatistics);
CREATE RANGE INDEX publication_name IF NOT EXISTS FOR (node:Publication) ON (node.name);
CREATE RANGE INDEX in_region_statistic_by_value IF NOT EXISTS FOR ()-[link:IN_REGION]-() ON (link.statisticByValue);
CREATE RANGE INDEX in_region_statistic_by_change IF NOT EXISTS FOR ()-[link:IN_REGION]-() ON (link.statisticByChange);
CREATE RANGE INDEX in_region_organization_by_statistics IF NOT EXISTS FOR ()-[link:IN_REGION]-() ON (link.organizationByStatistics);
CREATE RANGE INDEX in_region_project_by_statistics IF NOT EXISTS FOR ()-[link:IN_REGION]-() ON (link.projectByStatistics);
