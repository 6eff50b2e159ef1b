package org.banli.tasklist;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TaskViewMapper {

	void insert(TaskView view);

	List<TaskView> of(@Param("username") String username, @Param("limit") int limit);

	int rename(@Param("username") String username, @Param("id") long id, @Param("name") String name);

	int delete(@Param("username") String username, @Param("id") long id);

	/** Makes one the default and all others not. */
	int makeDefault(@Param("username") String username, @Param("id") long id);

	int showColumns(@Param("username") String username, @Param("id") long id, @Param("columns") String columns);

	Optional<String> columns(String username);

	void saveColumns(@Param("username") String username, @Param("columns") String columns);

}
